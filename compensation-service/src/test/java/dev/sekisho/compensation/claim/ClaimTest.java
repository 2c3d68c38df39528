package dev.sekisho.compensation.claim;

import static dev.sekisho.compensation.claim.Sample.BENEFICIARY;
import static dev.sekisho.compensation.claim.Sample.FIRST;
import static dev.sekisho.compensation.claim.Sample.MAKER;
import static dev.sekisho.compensation.claim.Sample.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD5")
class ClaimTest {

    private final DraftClaim draft = Sample.draft();

    @Test
    void isApprovedByTheSecondPersonNotTheFirst() {
        LiveClaim once = draft.approved(Sample.by(FIRST));
        assertThat(once).isInstanceOf(DraftClaim.class);
        assertThat(((DraftClaim) once).approved(Sample.by(SECOND))).isInstanceOf(ApprovedClaim.class);
    }

    @Test
    void isNeverApprovedByOnePersonItsAuthorOrItsBeneficiary() {
        for (var pair : List.of(
                List.of(FIRST, FIRST), List.of(FIRST, MAKER), List.of(MAKER, FIRST), List.of(FIRST, BENEFICIARY))) {
            List<Approval> approvals = pair.stream().map(Sample::by).toList();
            assertThatThrownBy(() -> new ApprovedClaim(draft.head(), draft.content(), approvals))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anEditVoidsApprovalsAndMakesTheEditorAnAuthor() {
        DraftClaim once = (DraftClaim) draft.approved(Sample.by(FIRST));
        ApprovedClaim approved = (ApprovedClaim) once.approved(Sample.by(SECOND));
        DraftClaim edited = approved.edited(approved.content(), FIRST);

        assertThat(edited.approvals()).isEmpty();
        assertThat(edited.head().authors()).containsExactlyInAnyOrder(MAKER, FIRST);
        assertThat(edited.head().revision()).isEqualTo(2);
        assertThat(edited.hash()).isNotEqualTo(approved.hash());
        assertThat(ApprovalPolicies.against(edited, edited.hash(), FIRST)).contains(ClaimRule.IS_AUTHOR);
        assertThat(ApprovalPolicies.against(edited, approved.hash(), SECOND)).contains(ClaimRule.CONTENT_CHANGED);
        assertThat(ApprovalPolicies.against(edited, edited.hash(), SECOND)).isEmpty();
    }

    @Test
    void saysToAnApproverWhyNot() {
        DraftClaim once = (DraftClaim) draft.approved(Sample.by(FIRST));

        assertThat(ApprovalPolicies.against(once, once.hash(), FIRST)).contains(ClaimRule.APPROVED_ALREADY);
        assertThat(ApprovalPolicies.against(once, once.hash(), MAKER)).contains(ClaimRule.IS_AUTHOR);
        assertThat(ApprovalPolicies.against(once, once.hash(), BENEFICIARY)).contains(ClaimRule.IS_BENEFICIARY);
        assertThat(ApprovalPolicies.against(once, once.hash(), SECOND)).isEmpty();
    }

    @Test
    void showsNothingOfItsPayee() {
        assertThat(draft.toString()).doesNotContain("1234567", "ヤマダ");
    }
}
