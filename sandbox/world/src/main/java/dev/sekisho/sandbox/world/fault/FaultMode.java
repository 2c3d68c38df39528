package dev.sekisho.sandbox.world.fault;

/** How a simulated party misbehaves. */
public enum FaultMode {
    /** It refuses at once; nothing happened. */
    REFUSE,
    /** It answers late; a bank's debit is known meanwhile, but not yet booked. */
    DELAY,
    /** It does what it was asked to, then the connection closes without an answer. */
    LOSE_ANSWER,
    /** It does what it was asked to, then the connection closes in the middle of the answer. */
    CUT_ANSWER,
    /** It does what it was asked to and answers twice: the second answer lies on the connection when it is used again. */
    DOUBLE_ANSWER,
    /** A bank declines debits because of the operator and not of the account; whatever else is asked goes on. */
    STOP_SERVICE
}
