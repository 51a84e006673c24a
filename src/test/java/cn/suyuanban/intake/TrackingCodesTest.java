package cn.suyuanban.intake;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@SuyuanbanTest
@EveryDatabase
class TrackingCodesTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private TrackingCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FactMarks marks;

    @Autowired
    private Clock clock;

    @Test
    void aCodeOpensItsCaseHoweverItIsTyped() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        String number = restaurant.number(instance);
        // when
        String code = codes.issue(instance.getId());
        // then
        assertThat(code).matches("[2-9A-HJKMNP-Z]{10}");
        assertThat(codes.open(number, code)).map(CaseFile::id).contains(instance.getId());
        String typed = code.substring(0, 5).toLowerCase(Locale.ROOT) + " - " + code.substring(5);
        assertThat(codes.open(" " + number + " ", typed)).isPresent();
        assertThat(codes.open(number, fullWidth(code))).isPresent();
    }

    @Test
    void aNewCodeVoidsTheOldOne() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        String old = codes.issue(instance.getId());
        // when
        String code = codes.issue(instance.getId());
        // then
        assertThat(codes.open(restaurant.number(instance), old)).isEmpty();
        assertThat(codes.open(restaurant.number(instance), code)).isPresent();
    }

    /** Work instead of time, which a busy machine makes up. */
    @Test
    void aNumberNobodyHasCostsAsMuchAsAWrongCode() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        CountingHashes counted = new CountingHashes();
        TrackingCodes observed = new TrackingCodes(jdbc, files, marks, clock, counted);
        observed.issue(instance.getId());
        ProcessInstance withoutCode = restaurant.apply(application());
        // when / then
        for (String number : List.of(
                restaurant.number(instance), restaurant.number(withoutCode), "20990101-999999", "", "x".repeat(500))) {
            counted.compared.clear();
            assertThat(observed.open(number, "AAAAAAAAAA")).isEmpty();
            assertThat(counted.compared).as(number).hasSize(1).allMatch(hash -> hash.startsWith("$2a$10$"));
        }
    }

    private static final class CountingHashes extends BCryptPasswordEncoder {

        private final List<String> compared = new ArrayList<>();

        @Override
        public boolean matches(CharSequence code, String hash) {
            compared.add(hash);
            return super.matches(code, hash);
        }
    }

    @Test
    void aCodeOpensNoOtherCaseAndNoneWithoutACode() {
        // given
        String code = codes.issue(restaurant.apply(application()).getId());
        ProcessInstance other = restaurant.apply(application());
        // then
        assertThat(codes.open(restaurant.number(other), code)).isEmpty();
        assertThat(codes.open("20200101-999999", code)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-", "ＡＢ", "查询码"})
    void nothingAndNonsenseAreWrongCodes(String code) {
        // given
        ProcessInstance instance = restaurant.apply(application());
        codes.issue(instance.getId());
        // then
        assertThat(codes.open(restaurant.number(instance), code)).isEmpty();
        assertThat(codes.open(code, code)).isEmpty();
        assertThat(codes.open(restaurant.number(instance), "X".repeat(10_000))).isEmpty();
    }

    @Test
    void theDatabaseDoesNotKnowTheCode() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        String code = codes.issue(instance.getId());
        // when
        String stored = jdbc.sql("select hash from tracking_code where case_id = ?")
                .param(instance.getId())
                .query(String.class)
                .single();
        // then
        assertThat(stored).startsWith("$2a$10$").doesNotContain(code);
    }

    private static String fullWidth(String code) {
        return code.chars()
                .mapToObj(letter -> String.valueOf((char) (letter + 0xFEE0)))
                .reduce("", String::concat);
    }
}
