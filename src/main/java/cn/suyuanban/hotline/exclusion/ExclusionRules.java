package cn.suyuanban.hotline.exclusion;

import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.HotlineRules;
import cn.suyuanban.security.Roles;
import java.util.List;
import java.util.Optional;

/** Who may take a request out of the rates, and on what words. Pure: nothing is read or written. */
final class ExclusionRules {

    /** Who decides. */
    static final List<String> DECIDERS = List.of(HotlineRules.HOTLINE, Roles.SUPERVISION);

    private static final int LONGEST = 500;

    private ExclusionRules() {}

    static boolean mayAsk(String unit, boolean answered, Actor actor) {
        return answered && unit != null && actor.in(unit);
    }

    static boolean mayDecide(Exclusion asked, Actor actor) {
        return DECIDERS.stream().anyMatch(actor::in)
                && !actor.in(asked.unit())
                && !actor.id().equals(asked.askedBy());
    }

    /** @throws HotlineRefusedException if it cannot be asked for */
    static void requireAskable(Optional<Exclusion> before, boolean mayAsk, Ground ground, String reason) {
        require(mayAsk, "exclusion-not-yours", "由承办单位在答复以后申请剔除");
        require(ground != null, "exclusion-ground", "只能以列明的情形申请剔除，请选择一项");
        requireText(reason, "exclusion-reason", "请写明申请剔除的事实和依据，不超过 500 字");
        require(before.isEmpty(), "exclusion-twice", "每单只能申请一次剔除，本单已经申请过");
    }

    /** @throws HotlineRefusedException if it is not to be decided by the actor, or not in these words */
    static void requireDecidable(Optional<Exclusion> asked, String opinion, Actor actor) {
        Exclusion open = asked.filter(Exclusion::isOpen).orElseThrow(ExclusionRules::none);
        require(mayDecide(open, actor), "own-exclusion", "剔除由热线或者督查室审核，申请人和申请单位的人员不能审核");
        requireText(opinion, "exclusion-opinion", "请写明审核意见，不超过 500 字");
    }

    static HotlineRefusedException none() {
        return new HotlineRefusedException("exclusion-none", "没有待审核的剔除申请");
    }

    private static void requireText(String text, String code, String message) {
        require(text != null && !text.isBlank() && text.strip().length() <= LONGEST, code, message);
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw new HotlineRefusedException(code, message);
        }
    }
}
