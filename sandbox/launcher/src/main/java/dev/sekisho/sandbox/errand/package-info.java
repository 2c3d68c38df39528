/** Commands for a suite that is up, done by the same actors that tell the stories. */
package dev.sekisho.sandbox.errand;
