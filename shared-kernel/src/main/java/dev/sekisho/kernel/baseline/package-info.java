/** The minimum baseline as data. */
package dev.sekisho.kernel.baseline;
