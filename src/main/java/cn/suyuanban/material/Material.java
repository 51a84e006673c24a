package cn.suyuanban.material;

import cn.suyuanban.material.check.Sizes;
import java.time.Instant;
import org.springframework.util.unit.DataSize;

/**
 * A file of a case (材料), without its content.
 *
 * @param caseId null while it is staged: the application is not submitted yet
 * @param code which material of the model it is, null if none of them
 * @param name what the model or whoever handed it in calls it
 * @param mediaType as the content says, never as the file's name does
 * @param size in bytes
 * @param receivedBy user id, null for the applicant
 * @param remark what is wrong with it, null if nothing
 * @param removedAt when its content was removed (保存期满), null while it can be read
 */
public record Material(
        String id,
        String caseId,
        String code,
        String name,
        Origin origin,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant receivedAt,
        String receivedBy,
        State state,
        String remark,
        Instant removedAt) {

    /** Whether its content can still be read. */
    public boolean isReadable() {
        return removedAt == null;
    }

    /** How large it is, as people read it. */
    public String sizeText() {
        return Sizes.words(DataSize.ofBytes(size));
    }

    /** Who it comes from. */
    public enum Origin {
        APPLICANT("申请人提交"),
        STAFF("窗口补录"),
        /** A document of the authority, not a material for its decision. */
        ISSUED("机关出具");

        private final String chinese;

        Origin(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What the office thinks of it. */
    public enum State {
        HANDED_IN("待核对"),
        ACCEPTED("已核对"),
        ASKED_AGAIN("需重交");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
