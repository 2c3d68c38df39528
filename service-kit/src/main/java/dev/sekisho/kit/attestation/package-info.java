/** What a running service shows for each control of the minimum baseline that it answers for, signed. */
package dev.sekisho.kit.attestation;
