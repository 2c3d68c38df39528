package dev.sekisho.compensation.task;

/** Something that has to be done on a case, or was. */
public sealed interface CaseTask permits OpenTask, DoneTask {

    TaskHead head();
}
