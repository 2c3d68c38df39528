package dev.sekisho.link.suspension;

import java.util.List;

/** The register of the replicas that hold a copy of the book; shared by the replicas of this service. */
public interface Leases {

    /** A replica's later question replaces its earlier one. */
    void asked(List<LeaseQuestion> questions);

    /** Every replica that asked within the last hour. */
    List<Lease> all();

    /** Forgets the replicas that have not asked for longer. */
    void forgetOld();
}
