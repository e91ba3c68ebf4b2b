/** What was said of one appointment, by which way, and whether it arrived. Never the words, never the number. */
import { api, unwrap } from "../../platform/http.ts";

export type Delivery = { channel: string; state: string; at: string };
export type Told = { id: number; kind: string; at: string; state: string; deliveries: Delivery[] };

export async function readDeliveries(youth: string, appointment: string): Promise<Told[]> {
  const found = await unwrap<{ items: Told[] }>(
    api.GET("/api/v1/youths/{youth_id}/deliveries", {
      params: {
        path: { youth_id: youth },
        // Sayings name an appointment by the bare digits of its id, whatever they say of it.
        query: { subject_id: appointment.replaceAll("-", "") },
      },
    }),
  );
  return found.items;
}
