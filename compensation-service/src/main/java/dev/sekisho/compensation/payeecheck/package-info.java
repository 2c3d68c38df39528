/**
 * Whether a payee's bank keeps the name under which a claim is to be paid (IN-09). Only link-service can ask banks; the name
 * that a bank gives is never known here.
 */
package dev.sekisho.compensation.payeecheck;
