package cn.suyuanban.desk.leads;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.lead.Lead.Disposition;
import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.LeadReading.LeadFile;
import cn.suyuanban.lead.LeadRefusedException;
import cn.suyuanban.lead.LeadWork;
import cn.suyuanban.lead.conduct.Behaviour;
import cn.suyuanban.lead.conduct.Behaviours;
import cn.suyuanban.lead.conduct.Units;
import cn.suyuanban.lead.seal.SealedKind;
import cn.suyuanban.lead.seal.SealedText;
import cn.suyuanban.material.Materials;
import cn.suyuanban.security.Roles;
import cn.suyuanban.security.StaffNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a lead shows, in words. */
@Component
class LeadPage {

    private static final Map<SealedKind, String> KINDS =
            Map.of(SealedKind.OPINION, "处置意见", SealedKind.PROGRESS, "督办进展", SealedKind.RESULT, "办理情况");

    private final LeadWork work;
    private final Behaviours behaviours;
    private final Units units;
    private final Materials materials;
    private final StaffNames names;

    LeadPage(LeadWork work, Behaviours behaviours, Units units, Materials materials, StaffNames names) {
        this.materials = materials;
        this.work = work;
        this.behaviours = behaviours;
        this.units = units;
        this.names = names;
    }

    void fill(Model page, LeadFile file) {
        List<String> candidates = work.candidates(file);
        UnaryOperator<String> name = names.of(Stream.concat(
                        Stream.concat(candidates.stream(), file.notes().stream().map(SealedText::by)),
                        Stream.of(
                                file.accused().unit(),
                                String.valueOf(file.lead().unit())))
                .toList());
        page.addAttribute("file", file);
        page.addAttribute("received", TimeWords.moment(file.lead().receivedAt()));
        page.addAttribute("accusedUnit", name.apply(file.accused().unit()));
        page.addAttribute(
                "unit",
                file.lead().unit() == null ? null : name.apply(file.lead().unit()));
        page.addAttribute(
                "steps",
                work.open(file.lead().number()).stream().map(Enum::name).toList());
        page.addAttribute("candidates", named(candidates, name));
        page.addAttribute("units", file.accused().unit().isEmpty() ? nameable() : List.of());
        page.addAttribute("accepted", materials.accepted());
        page.addAttribute("behaviours", byAspect());
        page.addAttribute("behaviour", chosen(file.lead().behaviour()));
        page.addAttribute("dispositions", Disposition.values());
        page.addAttribute("outcomes", Outcome.values());
        page.addAttribute(
                "notes", file.notes().stream().map(note -> note(note, name)).toList());
    }

    /** @throws LeadRefusedException with code {@code lead-choice} if nothing was chosen */
    <E extends Enum<E>> E choice(Class<E> type, String chosen) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new LeadRefusedException("lead-choice", "请选择一项"));
    }

    /** Minus one, which no rule accepts, for what is no number. */
    int people(String typed) {
        return typed != null && typed.trim().matches("[0-9]{1,3}") ? Integer.parseInt(typed.trim()) : -1;
    }

    /** The inspection itself is not named: its leads are handed up. */
    private List<Units.Unit> nameable() {
        return units.all().stream()
                .filter(unit -> !unit.id().equals(Roles.INSPECTOR))
                .toList();
    }

    private Map<String, List<Behaviour>> byAspect() {
        return behaviours.all().stream()
                .collect(Collectors.groupingBy(
                        behaviour -> behaviour.aspect().chinese(), LinkedHashMap::new, Collectors.toList()));
    }

    private Behaviour chosen(String code) {
        return code == null ? null : behaviours.find(code).orElse(null);
    }

    private static Map<String, String> named(List<String> groups, UnaryOperator<String> name) {
        Map<String, String> named = new LinkedHashMap<>();
        groups.forEach(group -> named.put(group, name.apply(group)));
        return named;
    }

    private static Note note(SealedText note, UnaryOperator<String> name) {
        return new Note(KINDS.get(note.kind()), TimeWords.moment(note.at()), name.apply(note.by()), note.text());
    }

    /** A note as it is shown. */
    record Note(String kind, String at, String by, String text) {

        @Override
        public String toString() {
            return "Note[" + kind + "]";
        }
    }
}
