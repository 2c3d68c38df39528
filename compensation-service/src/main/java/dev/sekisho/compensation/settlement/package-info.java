/**
 * Who bears the loss in the end: settled between operator and bank afterwards, by a rule that was agreed before and by whose
 * fault each case was. No victim waits for it, and none of it changes what a victim gets.
 */
package dev.sekisho.compensation.settlement;
