package dev.sekisho.compensation.paymentrun.rest;

import dev.sekisho.compensation.paymentrun.NotTaken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What a person says of a file that the bank did not take.
 *
 * @param bankReference of the bank's writing; left out where nobody knows what became of the file
 * @param note who of the bank said so, or why nobody knows
 */
record SaidNotTaken(
        @Pattern(regexp = "\\S(?:.*\\S)?") @Size(max = NotTaken.LONGEST_REFERENCE) String bankReference,

        @NotBlank @Size(max = NotTaken.LONGEST_NOTE) String note) {

    NotTaken said() {
        return new NotTaken(Optional.ofNullable(bankReference), note);
    }
}
