package cn.suyuanban.hotline.desk;

import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.table.HotlineTables;
import cn.suyuanban.hotline.table.Scope;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes requests of the city's platform, each once, however often it is sent. */
@Service
class PlatformIntake {

    private static final int LONGEST_NUMBER = 64;

    private final HotlineLedger requests;
    private final HotlineTables tables;
    private final HotlineIntake intake;

    PlatformIntake(HotlineLedger requests, HotlineTables tables, HotlineIntake intake) {
        this.requests = requests;
        this.tables = tables;
        this.intake = intake;
    }

    /**
     * What became of it.
     *
     * @param created false if it was here already
     */
    record Taken(Request request, boolean created) {}

    /**
     * @throws HotlineRefusedException {@code platform-number}, {@code not-ours}, {@code scope-unknown}
     * @throws org.camunda.bpm.engine.BadUserRequestException with a code, if the form refuses it
     */
    Taken take(PlatformRequest sent) {
        String number = sent.platformNumber();
        if (number == null || number.isBlank() || number.length() > LONGEST_NUMBER) {
            throw new HotlineRefusedException("platform-number", "缺少市平台工单编号，或者超过 64 个字，请补充 platformNumber");
        }
        requireOurs(sent);
        Optional<Request> known = requests.ofPlatform(number);
        return known.isPresent() ? new Taken(known.get(), false) : open(sent);
    }

    /** A lead about officials is handed on like that of any caller; what belongs elsewhere the platform has to send there. */
    private void requireOurs(PlatformRequest sent) {
        Scope scope = tables.scope(sent.scopeCode());
        if (!scope.ours() && !scope.sealed()) {
            throw new HotlineRefusedException("not-ours", "不属于热线受理范围。" + scope.where());
        }
    }

    /** Whoever sends the same at the same moment gets the request of the other. */
    private Taken open(PlatformRequest sent) {
        try {
            return new Taken(intake.open(Channel.PLATFORM, sent.form()), true);
        } catch (DuplicateKeyException e) {
            return new Taken(requests.ofPlatform(sent.platformNumber()).orElseThrow(() -> e), false);
        }
    }
}
