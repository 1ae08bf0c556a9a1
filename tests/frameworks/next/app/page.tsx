import { Check } from "./check";

export default function Page() {
  return <Check />;
}
