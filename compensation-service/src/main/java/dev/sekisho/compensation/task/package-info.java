/**
 * Tasks of cases: what has to be done next, by whom and until when (A72, IN-08). They follow from what the cases and claims
 * say, and end by it; a person may end one and say why.
 */
package dev.sekisho.compensation.task;
