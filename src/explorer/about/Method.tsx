/** How it is decided what goes in, and how it is told: the rules that the records follow, for who uses them. */
import type { ReactNode } from "react";
import { Section } from "./Section.tsx";

/** @param coverage the section that stands between what is in and how it is told */
export function Method({ coverage }: { readonly coverage: ReactNode }) {
  return (
    <>
      <Section id="scope">
        <p>
          An agreement is a signed, adopted, concluded, negotiated or announced tie between
          governments, or between a government body and a foreign company, on a digital matter: from
          artificial intelligence, cybersecurity and data to cables, satellites and payments. It is
          in where a page or document that anyone can open says that it exists.
        </p>
        <p>Left out are</p>
        <ul>
          <li>
            what two companies agree between themselves, unless it was made under the eyes of their
            governments; then the record says that companies stand for the parties;
          </li>
          <li>what is only planned, wished for or commented on;</li>
          <li>what no open page or document bears out, be it well known;</li>
          <li>people who attended, presided or were quoted, and neither signed nor announced.</li>
        </ul>
        <p>
          The collection is not complete and not a sample: it holds what was found and could be
          shown.
        </p>
      </Section>
      {coverage}
      <Section id="sources">
        <p>
          Facts are in our own words, and each carries the numbers of the sources that bear it out:
          parties, dates, place, signatories, domains, provisions and meeting each rest on at least
          one source that is named for them. What no source says is written out as such, never
          guessed and never left blank. Where sources differ, the agreement’s notes say how.
        </p>
        <p>
          A source’s title in [square brackets] is our description: its headline was not seen.
          Beside each source stands an archived copy: an address at the Internet Archive that is
          computed from the day on which the source was read. Whether a copy was kept there is not
          checked.
        </p>
      </Section>
      <Section id="confidence">
        <dl className="terms">
          <div>
            <dt>High</dt>
            <dd>
              A primary source (a government, the text of the treaty), or two publishers that do not
              copy each other.
            </dd>
          </div>
          <div>
            <dt>Medium</dt>
            <dd>One credible secondary source.</dd>
          </div>
          <div>
            <dt>Low</dt>
            <dd>Partial or disputed.</dd>
          </div>
        </dl>
        <p>
          A record has one confidence, and what is drawn from it inherits it. It says how well the
          record is borne out, not how much an agreement matters or whether it is kept.
        </p>
      </Section>
      <Section id="dates">
        <p>
          A date is as precise as its source: a year, a month or a day. The word before it says what
          happened that day: signed, adopted, announced or launched. What was only announced is
          never called signed. Provisions are told apart as agreed, as named a priority afterwards,
          or as only discussed. Agreements without a date are in every picture unless they are
          switched off.
        </p>
      </Section>
      <Section id="ties">
        <p>
          A party is a state, a territory that agrees in its own name, or a bloc such as the EU. A
          tie is counted, not recorded: an agreement of <var>n</var> parties adds 1/(<var>n</var> −
          1) to the tie of each pair of its parties, where <var>n</var> are those that count under
          the switches. So a party gets a weight of one from it, and a convention of sixty states
          does not drown two that agreed alone.
        </p>
        <ul>
          <li>A bloc has no tie to its own members, which then get less than one.</li>
          <li>
            An accession to a convention makes no tie of its own; one to an agreement of states ties
            the newcomer to each of them.
          </li>
          <li>
            The opening view leaves out agreements of more than twelve parties, parties for which
            only a company or an institution stands, and negotiations; switches bring them in.
          </li>
          <li>
            “Party is Singapore” means Singapore itself; a switch adds what it is bound by through
            its blocs.
          </li>
        </ul>
        <p>
          A name, a code, a kind, a sovereign or a point on the map takes no position on any
          dispute.
        </p>
      </Section>
      <Section id="absence">
        <p>
          Two states without a line between them may have agreed on much: in papers that were never
          published, in a language that was not searched, or before or after what was read. A
          country with few records may have made many agreements. Counts compare how much is known
          here, not how much there is; read the coverage above before you compare regions or years.
        </p>
      </Section>
    </>
  );
}
