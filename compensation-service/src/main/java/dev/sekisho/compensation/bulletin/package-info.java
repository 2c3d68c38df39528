/**
 * What was announced about damage, by us or by others, word for word: each with the moment of its figures and of its
 * publication, in a series by publisher, basis and unit (A42, A55, IN-10). Nothing of it ever changes; what was entered wrongly
 * is entered again and both stay.
 *
 * <p>Beside our own announcements stand the figures that we had then. Why a figure changed is said only where the publisher
 * said so.
 */
package dev.sekisho.compensation.bulletin;
