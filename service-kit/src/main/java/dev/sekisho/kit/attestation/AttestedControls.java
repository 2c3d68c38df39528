package dev.sekisho.kit.attestation;

import java.util.List;

/** Controls with what shows them; several parts of a service may add evidence to the same control. */
public interface AttestedControls {

    List<Control> controls();
}
