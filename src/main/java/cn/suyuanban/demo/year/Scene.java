package cn.suyuanban.demo.year;

import cn.suyuanban.demo.year.Story.Chapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chapter of a story on its way to be replayed, with the case that the chapters before it opened. */
final class Scene {

    private final String name;
    private final Chapter chapter;
    private final String[] caseOfStory;

    private Scene(String name, Chapter chapter, String[] caseOfStory) {
        this.name = name;
        this.chapter = chapter;
        this.caseOfStory = caseOfStory;
    }

    /**
     * What is left of a story.
     *
     * @param done the case of each chapter that was replayed before
     */
    static List<Scene> of(Story story, Map<String, String> done) {
        String[] caseOfStory = new String[1];
        List<Scene> left = new ArrayList<>();
        for (int number = 0; number < story.chapters().size(); number++) {
            String name = story.id() + "/" + number;
            if (done.containsKey(name)) {
                caseOfStory[0] = done.get(name);
            } else {
                left.add(new Scene(name, story.chapters().get(number), caseOfStory));
            }
        }
        return left;
    }

    String name() {
        return name;
    }

    Chapter chapter() {
        return chapter;
    }

    /** Null as long as none was opened. */
    String caseId() {
        return caseOfStory[0];
    }

    void acted(String caseId) {
        caseOfStory[0] = caseId;
    }

    /** Until when the patrol must have been before this; empty for the opening of a case, which has no deadline yet. */
    Optional<Instant> patrolledUpTo() {
        return Optional.ofNullable(caseId()).map(opened -> chapter.begins());
    }
}
