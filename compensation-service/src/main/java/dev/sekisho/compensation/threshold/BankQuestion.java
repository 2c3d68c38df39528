package dev.sekisho.compensation.threshold;

/** Whether a bank at which damage was confirmed stays open (A68). */
public sealed interface BankQuestion permits UndecidedQuestion, DecidedQuestion {

    QuestionHead head();
}
