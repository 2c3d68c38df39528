/**
 * Follows the money of confirmed cases, again and again while they live, and sees to what its ends ask for: requests to the
 * banks it was paid out to (A77), lists of pictures for the shops where it was spent (A35).
 */
package dev.sekisho.compensation.pursuit;
