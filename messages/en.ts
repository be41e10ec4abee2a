import accessibility from './en/accessibility.json';
import areas from './en/areas.json';
import auditLog from './en/auditLog.json';
import barrierReports from './en/barrierReports.json';
import board from './en/board.json';
import caseFile from './en/caseFile.json';
import colleagues from './en/colleagues.json';
import commitment from './en/commitment.json';
import commitments from './en/commitments.json';
import conference from './en/conference.json';
import consultation from './en/consultation.json';
import consultations from './en/consultations.json';
import desk from './en/desk.json';
import dispatches from './en/dispatches.json';
import errors from './en/errors.json';
import facilitation from './en/facilitation.json';
import figures from './en/figures.json';
import form from './en/form.json';
import input from './en/input.json';
import invitation from './en/invitation.json';
import invitations from './en/invitations.json';
import mailings from './en/mailings.json';
import mailProblems from './en/mailProblems.json';
import mailTemplates from './en/mailTemplates.json';
import meetingRecord from './en/meetingRecord.json';
import meetingScreen from './en/meetingScreen.json';
import myPages from './en/myPages.json';
import needs from './en/needs.json';
import organisations from './en/organisations.json';
import organiser from './en/organiser.json';
import outcomes from './en/outcomes.json';
import ownRegistration from './en/ownRegistration.json';
import personalData from './en/personalData.json';
import programme from './en/programme.json';
import programmeImport from './en/programmeImport.json';
import registration from './en/registration.json';
import registrations from './en/registrations.json';
import release from './en/release.json';
import renewal from './en/renewal.json';
import reports from './en/reports.json';
import representative from './en/representative.json';
import schedule from './en/schedule.json';
import seminar from './en/seminar.json';
import seminars from './en/seminars.json';
import signIn from './en/signIn.json';
import site from './en/site.json';
import speaker from './en/speaker.json';
import speakerPage from './en/speakerPage.json';
import speakers from './en/speakers.json';
import start from './en/start.json';
import today from './en/today.json';
import tours from './en/tours.json';
import venues from './en/venues.json';

/** Every word on the screen in English, one file for each part of the product. */
export default {
  site,
  signIn,
  myPages,
  start,
  conference,
  programme,
  seminar,
  speaker,
  organiser,
  registrations,
  accessibility,
  personalData,
  errors,
  form,
  registration,
  ownRegistration,
  renewal,
  areas,
  tours,
  venues,
  schedule,
  release,
  seminars,
  programmeImport,
  speakers,
  speakerPage,
  desk,
  mailings,
  mailTemplates,
  mailProblems,
  colleagues,
  auditLog,
  barrierReports,
  needs,
  figures,
  today,
  consultations,
  consultation,
  organisations,
  invitations,
  dispatches,
  invitation,
  representative,
  board,
  input,
  facilitation,
  meetingScreen,
  meetingRecord,
  caseFile,
  commitments,
  commitment,
  outcomes,
  reports,
};
