/**
 * The way to the banks, which leads through link-service, and what is done while an answer is not known.
 *
 * <p>Money that comes and money that goes are asked for alike: once, under an id of our own, and inquired about until the
 * bank knows.
 */
package dev.sekisho.charge.bank;
