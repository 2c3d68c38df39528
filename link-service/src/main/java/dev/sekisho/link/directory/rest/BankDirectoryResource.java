package dev.sekisho.link.directory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.JapaneseDay;
import dev.sekisho.link.directory.ListedBank;
import dev.sekisho.link.directory.ListedBranch;
import dev.sekisho.link.suspension.KnownSuspensions;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the wallet's app needs to let a customer choose a bank and a branch; today's, in pages, for anybody. */
@Path("/v1/bank-directory")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "bank directory")
class BankDirectoryResource {

    private static final int BANKS_AT_ONCE = 100;
    private static final int BRANCHES_AT_ONCE = 100;

    private final BankDirectory directory;
    private final Banks banks;
    private final PostureRule postures;
    private final KnownSuspensions suspensions;
    private final InstantSource clock;

    BankDirectoryResource(
            BankDirectory directory,
            Banks banks,
            PostureRule postures,
            KnownSuspensions suspensions,
            InstantSource clock) {
        this.directory = directory;
        this.banks = banks;
        this.postures = postures;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The partner banks at which a bank account can be linked now, in the order of their codes",
            description = "Up to 100 after the code given; next is absent on the last page.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public BanksView open(@QueryParam("after") @DefaultValue("") @Pattern(regexp = "([0-9]{4})?") String after) {
        Instant now = clock.instant();
        LocalDate today = JapaneseDay.of(now);
        List<ChoiceView> page = banks.all(now).stream()
                .filter(bank -> bank.code().value().compareTo(after) > 0)
                .filter(this::isOpen)
                .flatMap(bank -> listed(bank, today))
                .limit(BANKS_AT_ONCE)
                .toList();
        return new BanksView(
                page,
                page.size() < BANKS_AT_ONCE ? null : page.get(page.size() - 1).bankCode());
    }

    @GET
    @Path("/{bankCode}/branches")
    @Operation(
            summary = "The branches that a bank has today, in the order of their codes",
            description = "Up to 100 after the code given, of those whose code begins so; next is absent on the last"
                    + " page.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public BranchesView branches(
            @PathParam("bankCode") @Pattern(regexp = "[0-9]{4}") String bankCode,
            @QueryParam("prefix") @DefaultValue("") @Pattern(regexp = "[0-9]{0,3}") String prefix,
            @QueryParam("after") @DefaultValue("") @Pattern(regexp = "([0-9]{3})?") String after) {
        ListedBank bank = directory
                .bank(new BankCode(bankCode), JapaneseDay.of(clock.instant()))
                .orElseThrow(BankDirectoryResource::notFound);
        List<ListedBranch> page = directory.branches(bank, prefix, after, BRANCHES_AT_ONCE);
        return new BranchesView(
                bankCode,
                bank.name(),
                page.stream().map(BranchView::of).toList(),
                page.size() < BRANCHES_AT_ONCE
                        ? null
                        : page.get(page.size() - 1).code());
    }

    private boolean isOpen(Bank bank) {
        return postures.refusalFor(bank).isEmpty()
                && suspensions
                        .stop(dev.sekisho.kernel.suspension.Operation.LINK, Optional.of(bank.code()))
                        .isEmpty();
    }

    private Stream<ChoiceView> listed(Bank bank, LocalDate today) {
        return directory.bank(bank.code(), today).stream().map(listed -> ChoiceView.of(bank, listed));
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such bank today")
                .build();
    }

    /** Banks to choose from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BanksView(List<ChoiceView> banks, String next) {}

    /** One bank, with its reading for lists in the order of the kana. */
    record ChoiceView(String bankCode, String name, String kana, String hiragana, String latin) {

        static ChoiceView of(Bank bank, ListedBank listed) {
            return new ChoiceView(bank.code().value(), bank.name(), listed.kana(), listed.hiragana(), listed.latin());
        }
    }

    /** Branches to choose from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BranchesView(String bankCode, String name, List<BranchView> branches, String next) {}

    /** One branch. */
    record BranchView(String branchCode, String name, String kana) {

        static BranchView of(ListedBranch branch) {
            return new BranchView(branch.code(), branch.name(), branch.kana());
        }
    }
}
