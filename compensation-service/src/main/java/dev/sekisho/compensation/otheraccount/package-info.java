/**
 * A depositor whose charged account is closed is paid to another one: their bank, which knows them, names it with its
 * holder, and somebody of ours agrees. Nobody else can say where the money goes.
 */
package dev.sekisho.compensation.otheraccount;
