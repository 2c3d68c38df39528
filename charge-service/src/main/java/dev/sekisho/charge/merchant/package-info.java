/**
 * Where customers may pay: merchants with their dated categories, their shops, and the terminals in them.
 *
 * <p>Money goes only to what is registered, in force and not stopped at that moment; money that was held or paid before goes on.
 */
package dev.sekisho.charge.merchant;
