package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Question;
import cn.suyuanban.catalog.situation.Situation;
import java.util.List;
import java.util.Locale;

/**
 * A question about the applicant's situation.
 *
 * @param type {@code checkbox} (yes or no), {@code radio}, {@code select} or {@code number}
 * @param answer what was answered, null if nothing
 */
record QuestionAnswer(
        String key, String type, String label, String description, List<Question.Option> options, String answer) {

    static QuestionAnswer of(Question question, Situation situation) {
        Object answer = situation.answers().get(question.key());
        return new QuestionAnswer(
                question.key(),
                question.type(),
                question.label(),
                question.description(),
                question.options(),
                answer == null ? null : answer.toString());
    }

    static String applies(Situation.Need need) {
        return need.level().name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys(Situation.Need need) {
        return need.on().stream().map(Question::key).toList();
    }

    static List<String> labels(Situation.Need need) {
        return need.on().stream().map(Question::label).toList();
    }
}
