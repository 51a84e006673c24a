package cn.suyuanban.designer.web;

import cn.suyuanban.designer.draft.Beginnings.NamedText;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.draft.Presence;
import cn.suyuanban.designer.web.DraftAnswer.Other;
import cn.suyuanban.security.StaffNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what an editor gets of a draft, and tells it who else is there. */
@Component
class DraftAnswers {

    private final Drafts drafts;
    private final Presence presence;
    private final StaffNames names;

    DraftAnswers(Drafts drafts, Presence presence, StaffNames names) {
        this.drafts = drafts;
        this.presence = presence;
        this.names = names;
    }

    DraftAnswer of(Draft draft) {
        List<Presence.Other> others = presence.seen(draft.id());
        UnaryOperator<String> name = names.of(Stream.concat(
                        Stream.of(draft.author(), draft.changedBy()),
                        others.stream().map(Presence.Other::person))
                .toList());
        return DraftAnswer.of(
                draft,
                List.of(name.apply(draft.author()), name.apply(draft.changedBy())),
                drafts.isOutdated(draft),
                files(draft),
                others.stream()
                        .map(other -> new Other(name.apply(other.person()), other.seenAt()))
                        .toList());
    }

    private List<NamedText> files(Draft draft) {
        return drafts.files(draft.id()).entrySet().stream()
                .map(file -> new NamedText(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
                .toList();
    }
}
