/** Which measures of this service the replay can switch off; production has all of them (PL-05). */
package dev.sekisho.compensation.control;
