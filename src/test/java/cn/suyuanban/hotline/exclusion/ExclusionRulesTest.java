package cn.suyuanban.hotline.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.HotlineRefusedException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may take a request out of the rates, and on what words. */
class ExclusionRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-09T01:00:00Z");
    private static final Actor CITY = new Actor("city", Set.of("city"));
    private static final Actor HOTLINE = new Actor("hotline", Set.of("hotline"));
    private static final Actor SUPERVISION = new Actor("supervision", Set.of("supervision"));
    private static final Exclusion OPEN =
            new Exclusion(Ground.REPEATED, "没有新的事实", "city", "city", NOW, null, null, null, null);
    private static final Exclusion REFUSED =
            new Exclusion(Ground.REPEATED, "没有新的事实", "city", "city", NOW, false, "不属实", "hotline", NOW);

    @Test
    void onlyTheUnitThatAnsweredAsks() {
        assertThat(ExclusionRules.mayAsk("city", true, CITY)).isTrue();
        assertThat(ExclusionRules.mayAsk("city", false, CITY)).isFalse();
        assertThat(ExclusionRules.mayAsk("market", true, CITY)).isFalse();
        assertThat(ExclusionRules.mayAsk(null, true, CITY)).isFalse();
        refused("exclusion-not-yours", () -> ask(Optional.empty(), false, Ground.REPEATED, "没有新的事实"));
    }

    @Test
    void itIsAskedOnceOnAListedGroundWithAReason() {
        assertThatCode(() -> ask(Optional.empty(), true, Ground.REPEATED, "没".repeat(500)))
                .doesNotThrowAnyException();
        refused("exclusion-ground", () -> ask(Optional.empty(), true, null, "没有新的事实"));
        refused("exclusion-reason", () -> ask(Optional.empty(), true, Ground.REPEATED, "  "));
        refused("exclusion-reason", () -> ask(Optional.empty(), true, Ground.REPEATED, "没".repeat(501)));
        refused("exclusion-twice", () -> ask(Optional.of(REFUSED), true, Ground.OUTSIDE, "由外县管理"));
    }

    @Test
    void theHotlineOrTheSupervisionOfficeDecidesAndNobodyElse() {
        decides(HOTLINE, "属实");
        decides(SUPERVISION, "属实");
        refused("own-exclusion", () -> decides(new Actor("manager", Set.of("manager")), "属实"));
        refused("exclusion-opinion", () -> decides(HOTLINE, ""));
    }

    @Test
    void nobodyDecidesWhatTheyOrTheirUnitAskedFor() {
        refused("own-exclusion", () -> decides(new Actor("other", Set.of("city", "hotline")), "属实"));
        refused("own-exclusion", () -> decides(new Actor("city", Set.of("hotline")), "属实"));
    }

    @Test
    void whatIsDecidedStays() {
        refused("exclusion-none", () -> ExclusionRules.requireDecidable(Optional.of(REFUSED), "改", HOTLINE));
        refused("exclusion-none", () -> ExclusionRules.requireDecidable(Optional.empty(), "同意", HOTLINE));
    }

    private static void ask(Optional<Exclusion> before, boolean mayAsk, Ground ground, String reason) {
        ExclusionRules.requireAskable(before, mayAsk, ground, reason);
    }

    private static void decides(Actor actor, String opinion) {
        ExclusionRules.requireDecidable(Optional.of(OPEN), opinion, actor);
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(HotlineRefusedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
