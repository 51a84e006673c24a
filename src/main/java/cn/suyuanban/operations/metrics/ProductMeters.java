package cn.suyuanban.operations.metrics;

import cn.suyuanban.operations.metrics.Readings.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The product's own gauges, beside those of the machine, the database pool and the web server. */
@Component
class ProductMeters implements MeterBinder {

    private final Readings readings;

    ProductMeters(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("cases.overdue", "逾期在办件数", Reading::overdueCases).register(registry);
        gauge("steps.overdue", "逾期环节数", Reading::overdueSteps).register(registry);
        gauge("cases.paused", "暂停计时件数", Reading::pausedCases).register(registry);
        gauge("notifications.failed", "发不出去的通知数", Reading::failedNotifications).register(registry);
        gauge("incidents", "流程引擎的异常数", Reading::incidents).register(registry);
        gauge("rung.delay", "最早一个到点未发的提醒等了多久", Reading::rungDelay)
                .baseUnit("seconds")
                .register(registry);
        gauge("calendar.year", "已载入放假安排的最后一年", Reading::calendarYear).register(registry);
    }

    private Gauge.Builder<Readings> gauge(String name, String meaning, ToDoubleFunction<Reading> value) {
        return Gauge.builder("suyuanban." + name, readings, now -> value.applyAsDouble(now.now()))
                .description(meaning);
    }
}
