// The result as both peers draw it: Preact as components, SurveyJS as the HTML of its completed page (html.js).
//
// The same parts in the same order as our result, with the same words, folded and open alike.

import { cardWords, commonAnswers, frameWords, limits, method, resultOf, stages, words } from "./result.js";

const METHOD = ["score", "bands", "caps", "gaps", "triage", "fit"];
const ANSWERS = ["not_this", "excluded", "penalties_german", "neighbours"];
const QUESTIONS = ["mandatory", "relation", "consultant"];

/** `does` is what the buttons do; `Title` draws the heading of the page. */
export function Result({ answers, today, review, booking, does, Title }) {
  const result = resultOf(answers, today);
  return <div class="result">
    <div class="result-title"><Title text={words.title} /><p class="soft">{result.asOf}</p></div>
    <Card {...{ result, does }} />
    <Contents {...{ result, does }} />
    <Section id="why" title={cardWords.why} />
    <div class="meaning"><Labelled name={result.told}>{result.why}</Labelled><p>{result.band.meaning}</p>{result.caps.map((cap) => <p class="cap">{cap}</p>)}</div>
    <Section id="blocks" title={words.blocks} />
    <Blocks {...{ result }} />
    <Section id="gaps" title={words.gaps} />
    <div class="gaps">{result.gaps.slice(0, 3).map((gap) => <Gap {...{ gap }} />)}</div>
    <Fold title={words.more_gaps.replace("{number}", result.gaps.length - 3)}>{result.gaps.slice(3).map((gap) => <Gap {...{ gap }} />)}</Fold>
    <Section id="act" title={words.act} />
    <Act {...{ result }} />
    <Section id="roadmap" title={words.roadmap} />
    <Roadmap {...{ result }} />
    <Section id="colleagues" title={words.ask} />
    <Colleagues {...{ result, does }} />
    <Section id="call" title={words.call} />
    <Call {...{ result, booking }} />
    <Answers {...{ result, review, does }} />
    <Method {...{ result }} />
    <Keep {...{ result, does }} />
    <div class="reach">
      <p class="reach-score"><span class="visually-hidden">{words.score}: </span>{result.score}<span> · {result.band.name}</span></p>
      <Ways print={cardWords.pdf} call={cardWords.call_short} {...{ does }} />
    </div>
  </div>;
}

const Section = ({ id, title }) => <h4 id={id} tabIndex={-1}>{title}</h4>;
const Fold = ({ title, children }) => <details><summary>{title}</summary>{children}</details>;
const BigFold = ({ id, title, children }) => <details class="big"><summary id={id}><h4>{title}</h4></summary>{children}</details>;
const Labelled = ({ name, children, ...props }) => <p {...props}><b>{name}</b> {children}</p>;
const Facts = ({ rows }) => <dl class="facts">{rows.map(([name, value]) => <div><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
const Button = ({ text, kind, ...props }) => <button type="button" class={kind} {...props}>{text}</button>;

function Ways({ print, call, does }) {
  return <div class="actions ways">
    <Button text={print} onClick={does.print} />
    <Button text={cardWords.pass_on} onClick={does.passOn} />
    <Button text={call} kind="primary" onClick={() => does.jump("call")} />
  </div>;
}

function Card({ result, does }) {
  return <div class="card">
    <div class="figure">
      <p><span class="visually-hidden">{words.score}: </span><span class="points">{result.score}</span> <span class="soft">{words.of_100}</span></p>
      <p class="band"><span class="visually-hidden">{result.bandPlace}</span> {result.band.name}</p>
    </div>
    <Scale {...{ result }} />
    <Labelled name={cardWords.act}>{result.classLine}</Labelled>
    <Labelled name={words.first_step}>{result.gaps[0].step}</Labelled>
    <Ways print={words.print} call={cardWords.call} {...{ does }} />
  </div>;
}

function Scale({ result }) {
  const at = (points) => `${points}%`;
  const bar = (name, to) => <rect class={name} y="4" width={at(to)} height="10" rx="5" />;
  return <div class="scale" aria-hidden="true">
    <svg width="100%" height="18">
      {bar("track", 100)}
      {bar("held", result.score)}
      {bar("reached", Math.min(result.score, result.band.range[1] + 1))}
      {[25, 50, 75].map((edge) => <line class="between" x1={at(edge)} x2={at(edge)} y1="2" y2="16" />)}
      <circle class="marker" cx={at(result.score)} cy="9" r="7" />
    </svg>
    <ol class="bands">{result.bands.map(({ name, range, isHere }) => <li class={isHere ? "here" : undefined}><b>{name}</b>{range}</li>)}</ol>
  </div>;
}

function Contents({ result, does }) {
  const sections = [
    ["why", cardWords.why], ["blocks", words.blocks], ["gaps", words.gaps], ["act", words.act], ["roadmap", words.roadmap],
    ...(result.asks.length ? [["colleagues", words.ask]] : []),
    ["call", words.call], ["answers", words.answers], ["method", words.method], ["keep", words.keep],
  ];
  const way = ([id, title]) => <li><Button text={title} kind="link" onClick={() => does.jump(id)} /></li>;
  return <Fold title={cardWords.contents}>
    <ul class="contents">{sections.map(way)}</ul>
  </Fold>;
}

function Blocks({ result }) {
  return <>
    <p class="legend" aria-hidden="true">{words.block_score} <span class="mark">{words.score} {result.score}</span></p>
    <table class="blocks" style={`--score:${result.score}`}>
      <caption class="visually-hidden">{words.blocks}</caption>
      <thead><tr><th scope="col">{words.block}</th><th scope="col">{words.block_score}</th><td class="plot" /></tr></thead>
      <tbody>{result.blocks.map(({ name, weight, score }) => <tr>
        <th scope="row">{name} <span class="weight">{words.weight} {weight}</span></th>
        <td class="value">{score}</td>
        <td class="plot" style={`--points:${score}`} />
      </tr>)}</tbody>
    </table>
  </>;
}

function Gap({ gap: { finding, step, extra, question, answer, facts } }) {
  return <article class="gap">
    <h5>{finding}</h5>
    <Labelled name={words.first_step} class="step">{step}</Labelled>
    {extra.map((text) => <p>{text}</p>)}
    <Fold title={cardWords.details}><p class="soft">{question} {words.your_answer} {answer}</p><Facts rows={facts} /></Fold>
  </article>;
}

function Act({ result }) {
  const { roles, fines } = result;
  return <>
    {result.classes.map(({ name, meaning }) => <details class="class"><summary><h5>{name}</h5></summary><p>{meaning}</p></details>)}
    <Fold title={`${roles.length === 1 ? words.role : words.roles}: ${roles.map(({ name }) => name).join(", ")}`}>
      <ul>{roles.map(({ name, meaning }) => <li><b>{name}</b> – {meaning}</li>)}</ul>
    </Fold>
    <h5>{words.duties}</h5>
    {result.outdated && <p class="cap">{result.outdated}</p>}
    {result.above.map((line) => <p>{line}</p>)}
    <ol class="duties">{result.places.map((place) => <Place {...{ place }} />)}</ol>
    <Fold title={words.fines}>{fines.intro.map((text) => <p>{text}</p>)}<Facts rows={fines.rows} /></Fold>
  </>;
}

function Place({ place: { name, isNow, inSight, folded, more, older } }) {
  const olderLines = older.map((line) => <p class="soft">{line}</p>);
  return <li class={isNow ? "due now" : "due"}>
    {(inSight.length > 0 || !folded.length) && <h6>{name}</h6>}
    {inSight.map((duty) => <Duty {...{ duty }} />)}
    {folded.length > 0
      ? <details><summary>{inSight.length ? more : <h6>{more}</h6>}</summary>{olderLines}{folded.map((duty) => <Duty {...{ duty }} />)}</details>
      : older.length > 0 && <Fold title={cardWords.older}>{olderLines}</Fold>}
  </li>;
}

function Duty({ duty: { name, article, status, statusId, demand, note, facts } }) {
  return <details class="duty">
    <summary><span class="duty-name">{name}</span><span class="duty-article">{article}</span><span class={`status ${statusId}`}><span class="visually-hidden">{words.status}: </span>{status}</span></summary>
    <p>{demand}</p>
    {note && <p>{note}</p>}
    <Facts rows={facts} />
  </details>;
}

function Roadmap({ result }) {
  return <>
    <ol class="roadmap">{Object.values(stages).map(({ name, text }, place) => <li aria-current={place === result.stage ? "step" : undefined}>
      <details>
        <summary><span>{name}{place === result.stage && <> <span class="you">{words.here}</span></>}</span></summary>
        <p>{text}</p>
      </details>
    </li>)}</ol>
    <Fold title={result.paysOff.title}><p>{result.paysOff.text}</p></Fold>
    {result.reuse.length > 0 && <Fold title={words.reuse}>
      <ul>{result.reuse.map(({ label, text }) => <li><b>{label}</b> – {text}</li>)}</ul>
    </Fold>}
    <Fold title={cardWords.questions}>{QUESTIONS.map((id) => <Labelled name={commonAnswers[id].title}>{commonAnswers[id].text}</Labelled>)}</Fold>
  </>;
}

/** How many questions for colleagues are in sight before anything is opened. */
const ASKS_IN_SIGHT = 1;

function Colleagues({ result, does }) {
  const lines = result.asks.map(({ ask_whom, ask }) => `- ${ask_whom}: ${ask}`).join("\n");
  const rest = result.asks.slice(ASKS_IN_SIGHT);
  const list = (asks) => <ul class="ask">{asks.map(({ id, title, ask_whom, ask }) => <li>
    <b>{ask_whom}: </b>{ask} <Button text={words.fill_in} kind="link" aria-label={`${words.fill_in}: ${title}`} onClick={() => does.change(id)} />
  </li>)}</ul>;
  const later = <p class="soft">{words.ask_later}</p>;
  return <>
    <p>{words.ask_text}</p>
    {list(result.asks.slice(0, ASKS_IN_SIGHT))}
    {rest.length > 0 ? <Fold title={cardWords.more_ask.replace("{number}", rest.length)}>{list(rest)}{later}</Fold> : later}
    <div class="actions">
      <Button text={cardWords.ask_copy} onClick={() => does.copy(lines)} />
      <a class="button" href={`mailto:?subject=${encodeURIComponent(words.ask_subject)}&body=${encodeURIComponent(lines)}`}>{words.ask_mail}</a>
    </div>
  </>;
}

function Call({ result, booking }) {
  const link = (summary, text) => <a class="button primary" href={booking.replace("{summary}", encodeURIComponent(summary))}
    target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" aria-describedby="new-tab">{text}</a>;
  return <>
    <div class="fit">
      <h5>{result.fit.name}</h5>
      <p>{result.fit.text}</p>
      {result.isStrong && <><p>{words.reasons}</p><ul>{result.reasons.map((text) => <li>{text}</li>)}</ul></>}
    </div>
    <p>{words.handed_over}</p>
    <blockquote><Facts rows={[[words.summary, result.summary]]} /></blockquote>
    <p class="soft">{words.code_holds}</p>
    <div class="actions">{link(result.summary, words.book_with)}{link("", words.book_without)}</div>
    <p class="soft">{cardWords.reaches.replace("{name}", new URL(booking).host)}</p>
    <p id="new-tab" hidden>{frameWords.new_tab}</p>
  </>;
}

function Answers({ result, review, does }) {
  return <BigFold id="answers" title={words.answers}>
    {result.lists.map((list) => <dl class="answers">{list.map(({ id, title, chosen }) => <div>
      <dt>{title}</dt>
      <dd>{chosen.length > 1 ? <ul>{chosen.map((label) => <li>{label}</li>)}</ul> : chosen[0] ?? <em>{review.unanswered}</em>}</dd>
      <dd class="change"><Button text={review.change} kind="link" aria-label={`${review.change}: ${title}`} onClick={() => does.change(id)} /></dd>
    </div>)}</dl>)}
    <table>
      <caption>{words.contributions}</caption>
      <tbody>{result.contributions.map(([title, points]) => <tr><th scope="row">{title}</th><td>{points}</td></tr>)}</tbody>
    </table>
  </BigFold>;
}

function Method({ result }) {
  const entry = ({ title, text }) => <Labelled name={title}>{text}</Labelled>;
  return <>
    <BigFold id="method" title={words.method}>
      <p>{limits.legal}</p>
      <p>{limits.certificate}</p>
      <p>{result.status}</p>
      {METHOD.map((id) => entry(method[id]))}
      {ANSWERS.map((id) => entry(commonAnswers[id]))}
    </BigFold>
    <p class="soft">{result.notAdvice}</p>
  </>;
}

function Keep({ result, does }) {
  return <>
    <BigFold id="keep" title={words.keep}>
      <div class="actions">
        <Button text={words.markdown} onClick={() => does.copy(result.summary)} />
        <Button text={words.calendar} onClick={does.calendar} />
        <Button text={words.export} onClick={does.export} />
        <Button text={words.copy_code} onClick={() => does.copy(result.code)} />
        <Button text={words.compare} onClick={does.compare} />
      </div>
      <p>{words.code}: <code>{result.code}</code></p>
      <p class="soft">{words.code_not_secret}</p>
      <Button text={words.consultant} kind="link" onClick={does.brief} />
    </BigFold>
    <div class="actions">
      <Button text={words.review} kind="link" onClick={does.review} />
      <Button text={words.again} kind="link" onClick={does.again} />
    </div>
  </>;
}
