package dev.sekisho.compensation.bankreturn;

/** Money that came back, in the state that decides what may still happen to it. */
public sealed interface BankReturn permits WaitingReturn, MatchedReturn, ForeignReturn {

    ReturnHead head();
}
