package dev.sekisho.kit.attestation;

/** One thing that shows whether a control is in force now; it is looked at anew each time and changes nothing. */
public interface Evidence {

    /** What is looked at, also where the look fails. */
    String what();

    /** @throws Exception whatever goes wrong: the control is not met then */
    Finding look(Look look) throws Exception;
}
