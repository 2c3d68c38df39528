/**
 * What is owed to a victim, who says so, and who has approved exactly that: maker, approvers and beneficiary are different
 * persons, an edit voids every approval, and a victim charge is claimed once.
 */
package dev.sekisho.compensation.claim;
