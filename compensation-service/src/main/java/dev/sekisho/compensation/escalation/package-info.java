/**
 * Escalation: what passes a threshold or its time reaches a named level of people, who have to say in time that they know of
 * it; else it reaches the next level. All of it is the management escalation log (A39, A41).
 */
package dev.sekisho.compensation.escalation;
