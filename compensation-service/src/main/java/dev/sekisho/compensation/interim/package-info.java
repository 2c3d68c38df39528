/**
 * Money before the decision, for a victim who cannot wait (A56): a part of what a draft says, approved by two, in a bank file
 * of its own. It counts against the claim from its approval on; where nothing was stolen it is a debt.
 */
package dev.sekisho.compensation.interim;
