/** Whether money may go to a bank account under a name (IN-09): the payee's own bank is asked; the name it gives stays here. */
package dev.sekisho.link.payee;
