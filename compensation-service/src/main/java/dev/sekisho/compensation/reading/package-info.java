/** Who has looked at what belongs to customers and victims: a fact before they see it (A61). */
package dev.sekisho.compensation.reading;
