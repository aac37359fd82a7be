// Numbers the calls on the ports, so that a process can be ended at each of them in turn. The product itself knows nothing of it.
import type { Service, TingTing } from "../../src/api/port.ts";
import type { ChatAdapter } from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";
import type { Store } from "../../src/store/port.ts";

export interface FaultPoints {
  /** Calls of the ports so far, e.g. `["store.commit", "otp.send"]`. */
  readonly passed: readonly string[];
  store(store: Store): Store;
  service(service: Service): Service;
  adapter<A extends ChatAdapter>(adapter: A): A;
  clock(clock: Clock): Clock;
}

/** A read or a timer leaves no trace: to die before it is to die right after the write before it, so it is no point of its own. */
const LEAVES_NO_TRACE = /^(store\.(get|scan)|clock\.at|(campaigns|contacts|lines)\.(get|list|owned|available))$/;

/** Calls `reached` before each call of a port, with its number from 1 on and its name. */
export function createFaultPoints(reached: (point: number, name: string) => void): FaultPoints {
  const passed: string[] = [];
  const pass = (name: string) => {
    if (LEAVES_NO_TRACE.test(name)) return;
    passed.push(name);
    reached(passed.length, name);
  };
  const guarded = <T extends object>(port: T, name: string): T =>
    new Proxy(port, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target);
        const path = `${name}.${String(property)}`;
        if (typeof value === "function") {
          return (...args: unknown[]) => {
            pass(path);
            return Reflect.apply(value, target, args);
          };
        }
        return value !== null && typeof value === "object" && name === "api" ? guarded(value, String(property)) : value;
      },
    });
  return {
    passed,
    store: (store) => guarded(store, "store"),
    clock: (clock) => ({ now: () => clock.now(), at: guarded(clock, "clock").at }),
    adapter: (adapter) => guarded(adapter, "chat"),
    service: (service) => ({
      ...service,
      connect: (credentials, asker): TingTing => guarded(service.connect(credentials, asker), "api"),
    }),
  };
}
