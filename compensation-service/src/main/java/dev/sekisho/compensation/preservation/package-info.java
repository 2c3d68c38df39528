/**
 * Where stolen money was spent, shops have pictures for a week or a month: a list by shop and till, with the times, goes to
 * the police within a day, as JSON and as a CSV that no spreadsheet takes for formulas (A35, TD9).
 */
package dev.sekisho.compensation.preservation;
