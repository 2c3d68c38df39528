/** Claims that wait for their money, the longest first, and until when they should have had it (IN-08). */
package dev.sekisho.compensation.unpaid;
