import { MOSQUITTO_IMAGE } from '../docker/engine.ts';
import { type Broker, type BrokerRequest } from './broker.ts';

const MQTT_PORT = 1883;

/** mosquitto in a container; what it reaches of this machine goes through a tunnel of Testcontainers. */
export async function startContainerBroker({ config, reaches, step }: BrokerRequest): Promise<Broker> {
  // Loaded here: it is large, and most machines that run this file never need it.
  const { GenericContainer, TestContainers, Wait } = await import('testcontainers');
  await TestContainers.exposeHostPorts(...reaches);
  const lines = [`listener ${MQTT_PORT}`, ...config((port) => `host.testcontainers.internal:${port}`), ''];
  const container = await step('Starting mosquitto in a container', () =>
    new GenericContainer(MOSQUITTO_IMAGE)
      .withCopyContentToContainer([{ content: lines.join('\n'), target: '/mosquitto/config/mosquitto.conf' }])
      .withExposedPorts(MQTT_PORT)
      .withWaitStrategy(Wait.forListeningPorts())
      .start(),
  );
  return {
    host: container.getHost(),
    port: container.getMappedPort(MQTT_PORT),
    stop: async () => void (await container.stop()),
  };
}
