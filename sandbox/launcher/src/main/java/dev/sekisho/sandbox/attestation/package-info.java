/**
 * The baseline as the four services attest it, put together for auditors and checked without them.
 *
 * <p>Signatures are checked by code that shares nothing with the services.
 */
package dev.sekisho.sandbox.attestation;
