package dev.sekisho.identity.approval;

/** What the holder was asked, and what came of it; the row counts its facts. */
public sealed interface Approval permits AwaitedApproval, GivenApproval, RefusedApproval, LockedApproval {

    ApprovalHead head();
}
