/** What an owner gets of a month: opening and closing balance and every movement between, with the other side in words. */
package dev.sekisho.charge.statement;
