package cn.suyuanban.intake;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes by which applicants without an account open their own case (查询码).
 *
 * <p>Ten characters of an alphabet without look-alikes, about 49 bits. Only the hash is kept: whoever loses a code gets a new
 * one at the counter. A number nobody has costs as much work as a wrong code, so that the time tells nothing.
 */
@Component
public class TrackingCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    /** Longer input is no code of ours; BCrypt reads 72 bytes. */
    private static final int LONGEST_INPUT = 60;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final FactMarks marks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder hashes;
    private final String nobodysHash;

    @Autowired
    TrackingCodes(JdbcClient jdbc, CaseFiles files, FactMarks marks, Clock clock) {
        this(jdbc, files, marks, clock, new BCryptPasswordEncoder());
    }

    TrackingCodes(JdbcClient jdbc, CaseFiles files, FactMarks marks, Clock clock, PasswordEncoder hashes) {
        this.jdbc = jdbc;
        this.files = files;
        this.marks = marks;
        this.clock = clock;
        this.hashes = hashes;
        this.nobodysHash = hashes.encode(newCode());
    }

    /** A new code of a case, in plain for the only time; an older one is void. */
    @Transactional
    public String issue(String caseId) {
        marks.changed(caseId);
        String code = newCode();
        String hash = hashes.encode(code);
        OffsetDateTime now = offset(clock.instant());
        int replaced = jdbc.sql("update tracking_code set hash = ?, issued_at = ? where case_id = ?")
                .params(hash, now, caseId)
                .update();
        if (replaced == 0) {
            jdbc.sql("insert into tracking_code (case_id, hash, issued_at) values (?, ?, ?)")
                    .params(caseId, hash, now)
                    .update();
        }
        return code;
    }

    /** The case with that number, if the code is its code; spaces, hyphens and case of letters do not matter. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> open(String number, String code) {
        Optional<CaseFile> file = files.findByNumber(number(number));
        String hash = hash(file.map(CaseFile::id).orElse("")).orElse(nobodysHash);
        boolean right = hashes.matches(code(code), hash);
        return file.filter(found -> right);
    }

    /** A case number as it is stored, from what somebody typed or scanned. */
    public static String number(String typed) {
        return plain(typed).replaceAll("[^0-9-]", "");
    }

    private Optional<String> hash(String caseId) {
        return jdbc.sql("select hash from tracking_code where case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    /** What is left of an empty code is still compared. */
    private static String code(String typed) {
        String letters = plain(typed).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return letters.isEmpty() ? "-" : letters;
    }

    /** Full-width letters and digits, as Chinese keyboards write them, become plain ones. */
    private static String plain(String typed) {
        String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return text.length() > LONGEST_INPUT ? text.substring(0, LONGEST_INPUT) : text;
    }

    private String newCode() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
