package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** Fills a form as drawn by form-js, by mouse and keyboard. */
class FormFill {

    /** How often a value is typed that the form lost while it drew itself anew. */
    private static final int AT_MOST = 3;

    private final Locator form;

    FormFill(Locator form) {
        this.form = form;
    }

    /**
     * Types key by key: a value set in one go is lost if the form redraws just then. Leaving the field makes the form take
     * the value at once, and not after a third of a second in which another field may redraw it away.
     */
    FormFill text(String label, String value) {
        Locator field = form.getByLabel(label);
        for (int time = 0; time < AT_MOST && !field.inputValue().equals(value); time++) {
            field.click();
            field.clear();
            field.pressSequentially(value);
            field.blur();
        }
        assertThat(field).hasValue(value);
        return this;
    }

    /** Types into the field that has the focus, and goes on to the next. */
    FormFill type(String value) {
        form.page().keyboard().type(value);
        form.page().keyboard().press("Tab");
        return this;
    }

    FormFill focus(String label) {
        form.getByLabel(label).focus();
        return this;
    }

    /** Opens the list by mouse; the field must not have the focus already, or the click closes what the focus opened. */
    FormFill select(String label, String option) {
        Locator field = form.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(label));
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
        return this;
    }

    /** Clicks instead of check(), which races with the form's own layout shift. */
    FormFill tick(String label) {
        Locator box = form.getByLabel(label);
        box.click();
        assertThat(box).isChecked();
        return this;
    }

    FormFill choose(String option) {
        Locator radio = form.getByRole(
                AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option).setExact(true));
        radio.click();
        assertThat(radio).isChecked();
        return this;
    }

    /** Types a date as the calendar writes it. */
    FormFill date(String label, LocalDate date) {
        Locator field = form.getByLabel(label);
        field.click();
        field.fill(date.toString());
        field.press("Enter");
        field.press("Tab");
        return this;
    }

    FormFill today(String label) {
        form.getByLabel(label).click();
        form.page().locator(".flatpickr-calendar.open .flatpickr-day.today").click();
        return this;
    }
}
