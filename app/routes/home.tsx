export default function Home() {
  return <h1>Heard</h1>;
}
