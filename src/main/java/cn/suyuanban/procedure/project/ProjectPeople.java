package cn.suyuanban.procedure.project;

import cn.suyuanban.escalation.CasePeople;
import cn.suyuanban.escalation.Recipient;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A late step of a project reaches its own team, then the leader who was appointed. */
@Component
class ProjectPeople implements CasePeople {

    private final Projects projects;
    private final CaseFiles files;

    ProjectPeople(Projects projects, CaseFiles files) {
        this.projects = projects;
        this.files = files;
    }

    @Override
    public Map<String, List<Recipient>> of(String role, Collection<String> cases) {
        Map<String, String> numbers = new HashMap<>();
        files.findAll(cases).forEach(file -> numbers.put(file.number(), file.id()));
        Map<String, List<Recipient>> people = new HashMap<>();
        projects.ofCases(numbers.keySet())
                .forEach((number, project) -> people.put(numbers.get(number), people(role, project)));
        return people;
    }

    private static List<Recipient> people(String role, Project project) {
        Stream<String> accounts =
                switch (role) {
                    case "leader" -> Stream.of(project.escort().leader());
                    case "team" -> Stream.concat(Stream.of(project.escort().head()), project.members().stream());
                    default -> Stream.empty();
                };
        return accounts.filter(account -> !account.isBlank())
                .distinct()
                .map(Recipient::person)
                .toList();
    }
}
