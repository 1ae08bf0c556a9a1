// The check as a careful front-end developer would write it by hand with Preact: one component a screen, native inputs,
// the focus on the new heading, an error message where Continue finds no answer. The result comes as a module of its own while the
// visitor answers.

import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { BOOKING } from "../shared/booking.js";
import { byId, labels, words } from "../shared/questions.js";
import { OPTIONAL, PART_ONE, partTwo } from "../shared/rules.js";
import "../shared/result.css";
import "./style.css";

let resultPage;
const loadResult = async () => { resultPage = await import("../shared/result-page.jsx"); };

function Quiz() {
  const [answers, setAnswers] = useState({});
  const [screen, setScreen] = useState({ name: "intro" });
  const [missing, setMissing] = useState();
  const go = (next) => {
    setMissing(undefined);
    setScreen(next);
  };
  const steps = (part) => (part === 1 ? PART_ONE : partTwo(answers));
  const next = () => {
    const { part, place } = screen;
    const open = steps(part)[place].questions.find((id) => !answers[id]?.length && !OPTIONAL.includes(id));
    if (open) setMissing(open);
    else if (place + 1 < steps(part).length) go({ ...screen, place: place + 1 });
    else go({ name: part === 1 ? "stop" : "review" });
  };
  const back = () => {
    const { part, place } = screen;
    if (place > 0) go({ ...screen, place: place - 1 });
    else go({ name: part === 1 ? "intro" : "stop" });
  };
  const choose = (question, option) => {
    const before = answers[question.id] ?? [];
    const lone = question.options.slice(question.options.length - question.lone).map(({ id }) => id);
    const now = !question.lone || (lone.includes(option) && !before.includes(option))
      ? [option]
      : before.includes(option)
        ? before.filter((id) => id !== option)
        : [...before.filter((id) => !lone.includes(id)), option];
    setAnswers({ ...answers, [question.id]: now });
  };
  const change = (id) => {
    for (const part of [1, 2]) {
      const place = steps(part).findIndex(({ questions }) => questions.includes(id));
      if (place >= 0) go({ name: "question", part, place });
    }
  };
  const screens = {
    intro: () => <Intro start={() => { go({ name: "question", part: 1, place: 0 }); loadResult(); }} />,
    question: () => <Step key={`${screen.part}-${screen.place}`} {...{ screen, steps: steps(screen.part), answers, choose, missing, next, back }} />,
    stop: () => <Stop act={() => go({ name: "question", part: 2, place: 0 })} show={() => go({ name: "result" })} />,
    review: () => <Review {...{ answers, go }} show={() => go({ name: "result" })} />,
    result: () => <ResultScreen answers={answers} review={() => go({ name: "review" })} change={change}
      again={() => { setAnswers({}); go({ name: "intro" }); }} />,
  };
  return <section class="check" aria-label={words.title}><p class="private">{words.private}</p>{screens[screen.name]()}</section>;
}

function Heading({ text, first }) {
  const heading = useRef();
  useEffect(() => { if (!first) heading.current.focus(); }, []);
  return <h3 tabIndex={-1} ref={heading}>{text}</h3>;
}

const Button = ({ text, onClick, primary, submit }) =>
  <button type={submit ? "submit" : "button"} class={primary ? "primary" : undefined} onClick={onClick}>{text}</button>;

function Intro({ start }) {
  const { title, lead, gain_score, gain_gaps, gain_duties, gain_step, private: nothing, start: begin } = words.intro;
  return <>
    <Heading text={title} first />
    <p class="lead">{lead}</p>
    <ul>{[gain_score, gain_gaps, gain_duties, gain_step].map((gain) => <li>{gain}</li>)}</ul>
    <p>{nothing}</p>
    <p class="actions"><Button primary text={begin} onClick={start} /></p>
  </>;
}

function Step({ screen, steps, answers, choose, missing, next, back }) {
  const { name, questions } = steps[screen.place];
  const { quiz } = words;
  const total = steps.length;
  return <form noValidate onSubmit={(event) => { event.preventDefault(); next(); }}>
    <p class="progress">
      <span>{screen.part === 1 ? quiz.part_score : quiz.part_act}</span>
      <span>{quiz.progress.replace("{number}", screen.place + 1).replace("{total}", total)}</span>
    </p>
    <progress aria-hidden="true" max={total} value={screen.place + 1} />
    {name && <><Heading text={quiz[`${name}_title`]} /><p class="help">{quiz[`${name}_help`]}</p></>}
    {questions.map((id) => <Choices key={id} question={byId[id]} alone={!name} {...{ answers, choose }} missing={missing === id} />)}
    <p class="actions"><Button submit primary text={quiz.continue} /><Button text={quiz.back} onClick={back} /></p>
  </form>;
}

function Choices({ question, alone, answers, choose, missing }) {
  const { quiz } = words;
  const { id, title, help, evidence, lone, options } = question;
  const single = !lone;
  return <fieldset aria-describedby={`${id}-error ${id}-how`}>
    <legend>{alone ? <Heading text={title} /> : <b>{title}</b>}</legend>
    <p class="how" id={`${id}-how`}>{single ? quiz.one : quiz.many}</p>
    <details class="help">
      <summary>{quiz.help}</summary>
      <p>{help}</p>
      {evidence && <p><b>{quiz.evidence}</b> {evidence}</p>}
    </details>
    {missing && <p class="error" id={`${id}-error`} role="alert">{question.block ? quiz.missing_scored : single ? quiz.missing_one : quiz.missing_many}</p>}
    {options.map((option) => {
      const input = `${id}-${option.id}`;
      return <div class="option">
        <input type={single ? "radio" : "checkbox"} name={id} id={input} aria-describedby={option.hint && `${input}-hint`}
          checked={!!answers[id]?.includes(option.id)} onChange={() => choose(question, option.id)} />
        <label for={input}>{option.label}</label>
        {option.hint && <span class="hint" id={`${input}-hint`}>{option.hint}</span>}
      </div>;
    })}
  </fieldset>;
}

const Stop = ({ act, show }) => <>
  <Heading text={words.stop.title} />
  <p>{words.stop.text}</p>
  <p class="actions"><Button primary text={words.stop.act} onClick={act} /><Button text={words.stop.score} onClick={show} /></p>
</>;

function Review({ answers, go, show }) {
  const { review } = words;
  const parts = [PART_ONE, partTwo(answers)];
  return <>
    <Heading text={review.title} />
    <p>{review.text}</p>
    <dl>{parts.flatMap((steps, part) => steps.flatMap(({ questions }, place) => questions.map((id) => <div key={id}>
      <dt>{byId[id].title}</dt>
      <dd>
        {labels(byId[id], answers).join("; ") || review.unanswered}{" "}
        <Button text={review.change} onClick={() => go({ name: "question", part: part + 1, place })} />
      </dd>
    </div>)))}</dl>
    <p class="actions"><Button primary text={review.show} onClick={show} /></p>
  </>;
}

function ResultScreen({ answers, review, change, again }) {
  const [page, setPage] = useState(resultPage);
  useEffect(() => { if (!page) loadResult().then(() => setPage(resultPage)); }, []);
  const jump = (id) => {
    const heading = document.getElementById(id);
    const folded = heading.closest("details");
    if (folded) folded.open = true;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };
  const copy = (text) => navigator.clipboard.writeText(text);
  // What the bench never presses does nothing here: it would be no work while the result is drawn.
  const nothing = () => {};
  const does = {
    jump, copy, change, review, again, print: () => print(), passOn: nothing, brief: nothing, calendar: nothing, export: nothing, compare: nothing,
  };
  const today = new Date().toISOString().slice(0, 10);
  return page && <page.Result {...{ answers, today, does }} review={words.review} booking={BOOKING} Title={Heading} />;
}

const place = document.getElementById("quiz");
place.replaceChildren();
render(<Quiz />, place);
