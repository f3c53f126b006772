package engram.gateway.door;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts a {@link BodyGuard} on each connection, next to the codec. */
@Singleton
final class BodyGuards implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Intake intake;

    BodyGuards(Intake intake) {
        this.intake = intake;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(intake, null));
        return event.getBean();
    }

    private record Customizer(Intake intake, @Nullable Channel connection)
            implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Customizer(intake, channel) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (connection == null) return;
            var pipeline = connection.pipeline();
            var codec = pipeline.context(HttpServerCodec.class);
            if (codec == null) return;
            var guard = new BodyGuard(intake);
            pipeline.addBefore(codec.name(), "header-guard", guard.new Headers());
            pipeline.addAfter(codec.name(), "body-guard", guard);
        }
    }
}
