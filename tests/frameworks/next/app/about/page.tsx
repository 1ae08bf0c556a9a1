export default function Page() {
  return <p id="other">About us</p>;
}
