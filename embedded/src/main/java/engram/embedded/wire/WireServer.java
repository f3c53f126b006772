package engram.embedded.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A store behind MongoDB's protocol, as the library's own server serves it, with a bound on what is
 * on its way in.
 */
public final class WireServer implements AutoCloseable {
    /** A handler waits for its commit: so many writers can share one. */
    private static final int HANDLERS = 32;

    private static final int WAITING_CONNECTIONS = 100;

    private final MongoBackend store;
    private final EventLoopGroup accepting = group("store-accept", 1);
    private final EventLoopGroup handlers = group("store-handler", HANDLERS);
    private final ChannelGroup clients = new DefaultChannelGroup("store-clients", handlers.next());
    private final ServerSocketChannel door;

    /**
     * Accepts connections from now on.
     *
     * @param largeBytes of messages over 64 kB, at once; in the heap they take about four times as
     *     much
     */
    public WireServer(MongoBackend store, InetSocketAddress address, long largeBytes) {
        this.store = store;
        var room = new Room(largeBytes);
        var start =
                new ServerBootstrap()
                        .group(accepting, handlers)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel client) {
                                        client.pipeline()
                                                .addLast(
                                                        new MongoWireReplyEncoder(),
                                                        new MongoWireMessageEncoder(),
                                                        new Messages(room),
                                                        new MongoDatabaseHandler(store, clients),
                                                        new MongoExceptionHandler());
                                    }
                                })
                        .bind(address);
        if (!start.awaitUninterruptibly().isSuccess()) {
            end();
            throw new IllegalStateException("The store cannot listen at " + address, start.cause());
        }
        this.door = (ServerSocketChannel) start.channel();
    }

    private static EventLoopGroup group(String name, int threads) {
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory(name), NioIoHandler.newFactory());
    }

    public int port() {
        return door.localAddress().getPort();
    }

    /** Refuses new requests, lets those end that run, and closes the store. */
    @Override
    public void close() {
        door.close().syncUninterruptibly();
        clients.close().syncUninterruptibly();
        end();
        store.close();
    }

    private void end() {
        Stream.of(accepting, handlers)
                .map(group -> group.shutdownGracefully(0, 5, TimeUnit.SECONDS))
                .toList()
                .forEach(Future::syncUninterruptibly);
    }
}
