package seesaw.live;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import seesaw.access.Access;
import seesaw.journal.Journal;

/// The running games of this server, their sockets, and what is done for them from time to time.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration {

    @Bean(destroyMethod = "close")
    RealTimetable timetable() {
        return new RealTimetable();
    }

    /// Games come back before the first page is served.
    @Bean(initMethod = "loadAll", destroyMethod = "")
    LiveGames liveGames(Journal journal, RealTimetable timetable, Access access) {
        return new LiveGames(journal, timetable, access.names(), BotPlayers.Tempo.LIVELY);
    }

    @Bean
    Speakers speakers(Access access) {
        return access::speaker;
    }

    @Bean
    LiveController.Build build(ObjectProvider<BuildProperties> properties) {
        BuildProperties built = properties.getIfAvailable();
        Instant time = built == null ? null : built.getTime();
        return new LiveController.Build(time == null ? "development" : Long.toString(time.toEpochMilli(), 36));
    }

    /// The default of allowed origins is the right one: the server's own, and nobody else.
    @Bean
    WebSocketConfigurer sockets(LiveGames games, Speakers speakers, LiveController.Build build) {
        return registry -> registry.addHandler(new LiveSocket(build.id()), "/live")
                .addInterceptors(new Handshake(games, speakers));
    }

    @Bean
    SmartLifecycle goodbye(LiveGames games) {
        return new Goodbye(games);
    }

    @Bean
    Housekeeping housekeeping(LiveGames games) {
        return new Housekeeping(games);
    }

    /// A server that cannot save is not ready to be played on.
    @Bean
    HealthIndicator saving(LiveGames games) {
        return () -> (games.canSave() ? Health.up() : Health.down()).build();
    }

    /// What is done from time to time.
    static final class Housekeeping {
        private final LiveGames games;

        Housekeeping(LiveGames games) {
            this.games = games;
        }

        @Scheduled(fixedDelay = 5_000)
        void alive() {
            games.alive();
        }

        @Scheduled(fixedDelay = 600_000)
        void eraseOld() {
            games.eraseOld();
        }
    }

    /// Tells pages that the server stops, before it does: they come back by themselves.
    private static final class Goodbye implements SmartLifecycle {
        private final LiveGames games;
        private volatile boolean running;

        Goodbye(LiveGames games) {
            this.games = games;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            games.stop();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
